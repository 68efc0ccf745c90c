/** What an earlier server had acked and not handled is handled when this one starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { openReceiver } = await import('./receiver.ts');
  openReceiver();
}
