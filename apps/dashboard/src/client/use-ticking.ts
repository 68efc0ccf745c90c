import { useEffect, useState } from 'react';

/** The time of the server, second by second, from what it said last. Milliseconds since 1970. */
export function useTicking(said: number): number {
  const [now, setNow] = useState(said);
  useEffect(() => {
    const start = performance.now();
    setNow(said);
    const timer = setInterval(() => setNow(said + performance.now() - start), 1000);
    return () => clearInterval(timer);
  }, [said]);
  return now;
}
