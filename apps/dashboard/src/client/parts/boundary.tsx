import { Component, type ReactNode } from 'react';

/** What stands within a boundary, and what in its place. */
interface BoundaryOptions {
  readonly children: ReactNode;
  readonly instead: ReactNode;
  /** What is shown; with another one, it is tried again. */
  readonly of: string;
}

/**
 * Shows something else where a part of the page fails, so that the rest of it stays. React gives this to
 * classes alone.
 */
export class Boundary extends Component<BoundaryOptions, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override state = { hasFailed: false };

  override componentDidUpdate(before: BoundaryOptions): void {
    if (this.state.hasFailed && before.of !== this.props.of) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
