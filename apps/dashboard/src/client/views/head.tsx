import type { ReactNode } from 'react';
import { usualRange, usualSize, type Address } from '../address/address.ts';
import { Link } from '../parts/link.tsx';
import { usePage } from '../page-context.ts';

const views: readonly Exclude<Address, { readonly view: 'call' }>[] = [
  { view: 'overview', range: usualRange },
  { view: 'records', range: usualRange, size: usualSize },
];

/** What stands above every view. */
export function Head({ isLive }: { readonly isLive: boolean }): ReactNode {
  const { texts, about, address } = usePage();
  return (
    <header>
      <div className="head">
        <p className="title">{texts.title}</p>
        <p className="app">
          <span className="label">{texts.application}</span> <b>{about.sdkAppId}</b>
        </p>
        {about.isFilling && <p className="note">{texts.filling}</p>}
        <p className={isLive ? 'news live' : 'news'} role="status">
          {isLive ? texts.live : texts.notLive}
        </p>
      </div>
      <nav aria-label={texts.sections}>
        <ul>
          {views.map((to) => (
            <li key={to.view}>
              <Link to={to} isCurrent={isWithin(address, to)}>
                {texts.views[to.view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function isWithin({ view }: Address, to: Address): boolean {
  return view === to.view || (view === 'call' && to.view === 'records');
}
