import { useState, type SubmitEvent, type ReactNode } from 'react';
import { ask, reasonOf, type TroubleReason } from '../ask/ask.ts';
import { toTroubleText } from '../parts/state.tsx';
import type { Texts } from '../texts/texts.ts';
import { useTitle } from '../use-title.ts';

/** Asks for the password, if there is one. */
export function LogIn({
  texts,
  enter,
}: {
  readonly texts: Texts;
  readonly enter: () => void;
}): ReactNode {
  useTitle(texts.title);
  const [trouble, setTrouble] = useState<TroubleReason | undefined>(undefined);
  const [secret, setSecret] = useState('');
  const send = async () => {
    try {
      const body = JSON.stringify({ secret });
      await ask('log-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      enter();
    } catch (error) {
      setTrouble(reasonOf(error));
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send();
  };
  const { title, hint, button, secret: label } = texts.logIn;
  return (
    <form className="log-in card" onSubmit={submit}>
      <h1>{title}</h1>
      {trouble !== undefined && (
        <p className="notice bad" role="alert">
          {toTroubleText(trouble, texts)}
        </p>
      )}
      <label className="field">
        <span className="label">{label}</span>
        <input
          type="password"
          autoComplete="current-password"
          value={secret}
          required
          onChange={({ currentTarget }) => setSecret(currentTarget.value)}
        />
        <span className="hint">{hint}</span>
      </label>
      <button type="submit" className="main">
        {button}
      </button>
    </form>
  );
}
