// Take the chair: first the set-up, then the session.
import { useState } from 'preact/hooks';
import type { WayProps } from '../app/route.ts';
import { Session, type SessionProps } from './Session.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { firstSetUp, type SetUp } from './setUp.ts';

export function ChairWay(_: WayProps) {
  const [setUp, setSetUp] = useState<SetUp>(firstSetUp);
  /** As it was when the room sat down, whatever becomes of the scenario in the planner. */
  const [taken, setTaken] = useState<Pick<SessionProps, 'seat' | 'service'> | null>(null);
  const [hasLeft, setHasLeft] = useState(false);
  if (taken === null) {
    return (
      <SetUpForm
        setUp={setUp}
        takesFocus={hasLeft}
        onChange={setSetUp}
        onStart={(seat, service) => setTaken({ seat, service })}
      />
    );
  }
  const leave = () => {
    setTaken(null);
    setHasLeft(true);
  };
  return <Session seat={taken.seat} service={taken.service} onLeave={leave} />;
}
