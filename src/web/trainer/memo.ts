// A component that is drawn again only when one of its properties is another one.
import { Component, type FunctionComponent, h } from 'preact';

export function memo<Props extends object>(Drawn: FunctionComponent<Props>): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const names = new Set([...Object.keys(next), ...Object.keys(this.props)]);
      return [...names].some((name) => next[name as keyof Props] !== this.props[name as keyof Props]);
    }
    override render() {
      return h(Drawn, this.props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}
