// A reader without a mouse: goes from stop to stop with the Tab key, and must see at each where they are.
import type { Locator } from 'playwright-core';

const stopsAtMost = 600;

/** Presses Tab, or with `back` Shift and Tab, until the control has the focus; every stop on the way must show that it has it. */
export async function tabTo(control: Locator, back = false): Promise<void> {
  const page = control.page();
  const wanted = await control.elementHandle({ timeout: 10_000 });
  for (let n = 0; n < stopsAtMost; n++) {
    const { isWanted, isMarked, markup } = await page.evaluate(describeFocus, wanted);
    if (!isMarked) throw new Error(`nothing shows that the focus is on ${markup}`);
    if (isWanted) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${stopsAtMost} presses of Tab do not lead to ${control}`);
}

/** Goes to a button or link and presses it. */
export async function tabAndPress(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press(key);
}

/** Goes to a box and writes into it in place of what is there. */
export async function tabAndType(box: Locator, text: string): Promise<void> {
  await tabTo(box);
  await box.page().keyboard.press('ControlOrMeta+a');
  await box.page().keyboard.type(text);
}

/** Runs in the page. */
function describeFocus(wanted: Element | SVGElement | null) {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { isWanted: false, isMarked: true, markup: 'the page itself' };
  }
  const isMarkedOn = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  // The design system hides radios and boxes, and draws them and their mark beside.
  const beside = element.matches('[type=radio], [type=checkbox]') ? element.nextElementSibling : null;
  const isMarked =
    // What only takes the focus in order to be read out is no stop.
    element.tabIndex < 0 ||
    isMarkedOn(getComputedStyle(element)) ||
    (beside !== null && (isMarkedOn(getComputedStyle(beside)) || isMarkedOn(getComputedStyle(beside, '::before'))));
  return { isWanted: element === wanted, isMarked, markup: element.outerHTML.slice(0, 200) };
}
