import { h, render } from 'preact';
import { App } from './app.ts';
import { createAsk } from './ask.ts';
import { firstTheme, showTheme } from './theme.ts';

showTheme(firstTheme(new URL(location.href)));
render(h(App, { ask: createAsk(fetch.bind(globalThis)) }), document.body);
