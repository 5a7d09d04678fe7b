import type { Page } from 'playwright-core';

export type Looks = {
  readonly language: string;
  readonly headings: readonly string[];
  /** Pixels that stand out to the right. */
  readonly overflow: number;
  /** Fields without a name for those who do not see them. */
  readonly unlabelled: number;
  /** Things to press that a thumb misses. */
  readonly smallTargets: readonly string[];
  /** Texts with less contrast than WCAG AA asks for. */
  readonly faintTexts: readonly string[];
  readonly scripts: number;
};

/** What a page is to somebody on a phone, or who listens to it. */
export function lookAt(page: Page): Promise<Looks> {
  return page.evaluate(measure);
}

/** Runs in the page, so it uses nothing from outside of itself. */
const measure = `(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const contrast = (element) => {
    const a = light(channels(getComputedStyle(element).color));
    const b = light(ground(element));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
  const name = (element) => element.textContent.trim().slice(0, 30) || element.tagName;
  const fields = all('input:not([type=hidden]), textarea, select');
  return {
    language: document.documentElement.lang,
    headings: all('h1').map(name),
    overflow: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    unlabelled: fields.filter((field) => field.labels.length === 0).length,
    smallTargets: all('button, a.action, .choice')
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map(name),
    faintTexts: all('body *').filter(hasText).filter((element) => contrast(element) < 4.5).map(name),
    scripts: document.scripts.length,
  };
})()`;
