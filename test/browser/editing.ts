// Runs in the page: does to it what a person could, many times and quickly, and writes down what it throws.

export interface Edit {
  /** Which control, counted round and round. */
  readonly at: number;
  readonly text: string;
  /** What is opened where the control opens files. */
  readonly file: string;
}

export interface Heard {
  /** What was done last. */
  readonly edit: string;
  readonly words: string;
}

declare global {
  interface Window {
    heard: Heard[];
    edit: string;
  }
}

/** Before the page's own code. */
export function listen(): void {
  window.heard = [];
  window.edit = 'opening';
  const note = (words: string) => window.heard.push({ edit: window.edit, words });
  addEventListener('error', (event) => note(`${event.message} ${event.error?.stack ?? ''}`));
  addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${reason?.stack ?? reason}`));
  addEventListener('securitypolicyviolation', (event) => note(`policy: ${event.violatedDirective} ${event.sample}`));
}

/** Goes to one address after another; what is heard names them by their index. */
export async function followHashes(hashes: readonly string[]): Promise<readonly Heard[]> {
  const before = window.heard.length;
  for (const [index, hash] of hashes.entries()) {
    window.edit = String(index);
    location.hash = hash;
    await new Promise((next) => setTimeout(next));
  }
  await new Promise((settled) => setTimeout(settled, 200));
  return window.heard.slice(before);
}

/** Changes one control after another, whichever are there by then. */
export async function editForm(edits: readonly Edit[]): Promise<readonly Heard[]> {
  // What begins a simulation is not an edit; what opens a window of the browser's own cannot be closed from here.
  const notEdits = /^(run|compare|work out|find|search for|print|cancel|choose file)\b/i;
  const fields = 'input, select, textarea';
  const write = (control: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    const prototype = control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    // Past what Preact keeps of the value, as typing is.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const open = (control: HTMLInputElement, file: string) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([file], 'hostile.yaml'));
    control.files = dropped.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const { at, text, file } of edits) {
    const selector = at % 4 === 0 ? `main button, main summary, main a[href^="#"]` : `main :is(${fields})`;
    const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => !notEdits.test(one.textContent?.trim() ?? '') && one.closest('[hidden]') === null,
    );
    if (controls.length === 0) continue;
    const control = controls[Math.floor(at / 4) % controls.length];
    window.edit = `${control.outerHTML.slice(0, 200)} <- ${text.slice(0, 100)}`;
    control.focus();
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = at % control.options.length;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control instanceof HTMLTextAreaElement) write(control, text);
    else if (control instanceof HTMLInputElement && control.type === 'file') open(control, file);
    else if (control instanceof HTMLInputElement && !['checkbox', 'radio'].includes(control.type)) write(control, text);
    else control.click();
    control.blur();
    await new Promise((next) => setTimeout(next));
  }
  await new Promise((settled) => setTimeout(settled, 200));
  return window.heard;
}
