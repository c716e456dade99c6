// What the page's build puts in for imports that are not code.
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?worker' {
  const Starter: new () => Worker;
  export default Starter;
}
declare module '*?worker&inline' {
  const Starter: new () => Worker;
  export default Starter;
}
declare module '*.scss';
/** Version of remit. */
declare const __VERSION__: string;
