// The only things from the platform that levels 0 to 3 may use: present in Node, browsers and workers alike.
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
declare class TextDecoder {
  decode(input?: Uint8Array): string;
}
