// Take the chair: first the set-up, then the session.
import { useState } from 'preact/hooks';
import type { WayProps } from '../app/route.ts';
import { shippedServices } from '../workspace/shipped.ts';
import { Session, type SessionProps } from './Session.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { firstSetUp, type SetUp } from './setUp.ts';

export function ChairWay(_: WayProps) {
  const [setUp, setSetUp] = useState<SetUp>(firstSetUp);
  const [seat, setSeat] = useState<SessionProps['seat'] | null>(null);
  const [hasLeft, setHasLeft] = useState(false);
  if (seat === null) {
    return <SetUpForm setUp={setUp} takesFocus={hasLeft} onChange={setSetUp} onStart={setSeat} />;
  }
  const leave = () => {
    setSeat(null);
    setHasLeft(true);
  };
  const service = shippedServices.find(({ name }) => name === setUp.scenario)?.label ?? setUp.scenario;
  return <Session seat={seat} service={service} onLeave={leave} />;
}
