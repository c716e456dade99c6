// Take the chair: first the set-up, then the session, which stays until another one begins.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WayProps } from '../app/route.ts';
import { Session, type SessionProps } from './Session.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { firstSetUp, type SetUp } from './setUp.ts';

/** As it was when the room sat down, whatever becomes of the scenario in the planner. */
interface Taken extends Pick<SessionProps, 'seat' | 'service'> {
  /** Counts the sessions. */
  readonly number: number;
}

export function ChairWay(_: WayProps) {
  const [setUp, setSetUp] = useState<SetUp>(firstSetUp);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [isSettingUp, setSettingUp] = useState(true);
  const session = useRef<HTMLDivElement>(null);
  const hasReturned = useRef(false);
  useEffect(() => {
    if (!isSettingUp && hasReturned.current) session.current?.focus();
    hasReturned.current = false;
  }, [isSettingUp]);
  return (
    <>
      {isSettingUp && (
        <SetUpForm
          setUp={setUp}
          takesFocus={taken !== null}
          onChange={setSetUp}
          onStart={(seat, service) => {
            setTaken({ seat, service, number: (taken?.number ?? 0) + 1 });
            setSettingUp(false);
          }}
          onReturn={
            taken === null
              ? null
              : () => {
                  hasReturned.current = true;
                  setSettingUp(false);
                }
          }
        />
      )}
      {taken !== null && (
        <div hidden={isSettingUp} class="chair-kept" tabIndex={-1} ref={session}>
          <Session key={taken.number} seat={taken.seat} service={taken.service} onLeave={() => setSettingUp(true)} />
        </div>
      )}
    </>
  );
}
