import htm from 'htm';
import { h, type ComponentChildren, type VNode } from 'preact';

type Template = (strings: TemplateStringsArray, ...places: readonly unknown[]) => VNode;

/**
 * Markup as a template with one root. What stands in its places is text or another view, never
 * markup: an id such as `<script>` is shown, not run.
 */
// The types are those of CommonJS; what a browser gets is the function itself. One root gives one node.
export const html = (htm as unknown as { bind: (create: typeof h) => Template }).bind(h);

/** What can stand in a place of a view. */
export type Content = ComponentChildren;
