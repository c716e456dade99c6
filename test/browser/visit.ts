// What the tests do in every kind of browser: open the page, press buttons, read text; and what went wrong meanwhile.

export interface Visitor {
  /** A new page in a profile of its own. */
  visit(address: string): Promise<Visit>;
  stop(): Promise<void>;
}

export interface Visit {
  /** Errors, warnings on the console, breaches of the page's policy: none is wanted. */
  readonly complaints: readonly string[];
  /** Addresses of everything that was asked for, the page itself first. */
  readonly requests: readonly string[];
  press(button: string): Promise<void>;
  /** The value of an expression in the page, `null` as long as it has none. */
  ask<Value>(expression: string): Promise<Value | null>;
  close(): Promise<void>;
}

/** Asks again and again until there is an answer. */
export async function answered<Value>(visit: Visit, expression: string, withinMs = 30_000): Promise<Value> {
  const until = Date.now() + withinMs;
  for (;;) {
    const value = await visit.ask<Value>(expression);
    if (value !== null && value !== undefined && value !== false) return value;
    if (Date.now() > until) {
      const text = await visit.ask<string>('document.body.innerText');
      throw new Error(`no answer to ${expression}; complaints: ${visit.complaints.join('; ')}; the page says: ${text}`);
    }
    await new Promise((again) => setTimeout(again, 25));
  }
}
