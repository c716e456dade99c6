// A fault of ours in one way in must not take the page with it: says what happened and offers a new start.
import { Component, type ComponentChildren } from 'preact';
import { Button } from '../parts/Button.tsx';

interface State {
  readonly fault: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ComponentChildren }, State> {
  override state: State = { fault: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <div role="alert">
        <h1 class="nhsuk-heading-l">Something went wrong in this page</h1>
        <p>That is our fault, not yours. What it says of itself: {fault}</p>
        <Button onPress={() => this.setState({ fault: null })}>Start this page again</Button>
      </div>
    );
  }
}
