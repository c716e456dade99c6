// What packs a workbook starts threads of its own. Where the browser refuses them nothing says so but this event.

/** Never resolves; rejects in words on the next refusal. */
export function threadsRefused(): Promise<never> {
  return new Promise((_, reject) => {
    const tell = () => reject(new Error('this browser refuses what packs it; the CSV files hold the same tables'));
    addEventListener('securitypolicyviolation', tell, { once: true });
  });
}
