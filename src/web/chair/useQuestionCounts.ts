// How many questions a seat would bring, counted in the engine; null while that goes on, or where there is no seat.
import { useEffect, useState } from 'preact/hooks';
import type { ChairAsked } from '../../experiment/chair/asked.ts';
import type { QuestionCounts } from '../../experiment/chair/countQuestions.ts';
import { useEngine } from '../threads/useEngine.ts';

/** @param what tells one seat from another; a new count begins when it changes */
export function useQuestionCounts(seat: Omit<ChairAsked, 'answers'> | null, what: string): QuestionCounts | null {
  const engine = useEngine();
  const [counts, setCounts] = useState<QuestionCounts | null>(null);
  useEffect(() => {
    setCounts(null);
    if (seat === null) return;
    const { about: _, ...counted } = seat;
    let isOld = false;
    engine.run('chairCount', counted).then(
      (found) => {
        if (!isOld) setCounts(found);
      },
      // It is a guide only; what is wrong shows when the room sits down.
      () => {},
    );
    return () => {
      isOld = true;
    };
  }, [engine, what]);
  return counts;
}
