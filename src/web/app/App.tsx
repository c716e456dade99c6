// The shell: where one is, the three ways in, and what holds for all of them.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { startEngine } from '#start';
import { ChairWay } from '../chair/ChairWay.tsx';
import { PlannerWay } from '../planner/PlannerWay.tsx';
import { createEngine } from '../threads/engine.ts';
import { EngineContext } from '../threads/useEngine.ts';
import { TrainerWay } from '../trainer/TrainerWay.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FirstPage } from './FirstPage.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { type Way, type WayProps, ways } from './route.ts';
import { useRoute } from './useRoute.ts';
import { wayWords } from './wayWords.ts';

const pages: Readonly<Record<Way, (props: WayProps) => preact.JSX.Element>> = {
  planner: PlannerWay,
  trainer: TrainerWay,
  chair: ChairWay,
};

/** Of a machine that does not say. */
const usualCores = 2;

export function App() {
  const engine = useMemo(() => createEngine(startEngine, navigator.hardwareConcurrency || usualCores), []);
  const { way } = useRoute();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = way === null ? 'remit' : `${wayWords[way].title} - remit`;
    // Whoever follows a link within the page stands at the top of what has opened, as on a page of its own.
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
  }, [way]);
  // A way that has been entered stays, unseen, with all that was typed there.
  const entered = useRef(new Set<Way>()).current;
  if (way !== null) entered.add(way);
  return (
    <EngineContext.Provider value={engine}>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place in the page, which the address must not show, because it holds the route */}
      <a
        class="nhsuk-skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to main content
      </a>
      <Header way={way} />
      <div class={way === 'trainer' || way === 'chair' ? 'wide-container' : 'nhsuk-width-container'}>
        <main class="nhsuk-main-wrapper" id="main" ref={main} tabIndex={-1}>
          {way === null && <FirstPage />}
          {ways
            .filter((one) => entered.has(one))
            .map((one) => {
              const Page = pages[one];
              return (
                <div key={one} hidden={one !== way}>
                  <ErrorBoundary>
                    <Page isShown={one === way} />
                  </ErrorBoundary>
                </div>
              );
            })}
        </main>
      </div>
      <Footer />
    </EngineContext.Provider>
  );
}
