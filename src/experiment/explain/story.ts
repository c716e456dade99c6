// A story as a page has it: a title, what it is about, and sections of paragraphs, lists and tables. No widths, no colours.

export type Block =
  | { readonly paragraph: string }
  /** One item an entry; further lines of an item are set in below its first. */
  | { readonly items: readonly (readonly string[])[] }
  /** The first row heads the columns. */
  | { readonly table: readonly (readonly string[])[] };

export interface StorySection {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Story {
  readonly title: string;
  readonly about: readonly string[];
  readonly sections: readonly StorySection[];
}
