/** What was filled in. */
export interface Filled {
  /** The text of a field; empty where there is none. */
  readonly text: (name: string) => string;
  /** The number of a field; undefined where it is empty. */
  readonly number: (name: string) => number | undefined;
  readonly isChecked: (name: string) => boolean;
  /** Empties the form. */
  readonly reset: () => void;
}

/** Listens to a form that is sent. */
export function onSend(send: (filled: Filled) => void): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) send(readForm(event.currentTarget));
  };
}

function readForm(form: HTMLFormElement): Filled {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    text,
    number: (name) => (text(name) === '' ? undefined : Number(text(name))),
    isChecked: (name) => data.has(name),
    reset: () => {
      form.reset();
    },
  };
}

/** Listens to what is typed or chosen. */
export function onType(take: (text: string) => void): (event: Event) => void {
  return ({ currentTarget }) => {
    const isField =
      currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLSelectElement;
    if (isField) take(currentTarget.value);
  };
}
