// The people of a world: a mark each, by stage; the counts beside them are text for everybody.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Cursor } from '../../experiment/playback/cursor.ts';
import { stage } from '../../experiment/playback/stages.ts';
import { FieldDrawing } from './drawField.ts';
import { FieldPlaces, fieldHeight, fieldRows, lineHeight, rowGap } from './field.ts';
import { stageShort } from './words.ts';

export interface PeopleFieldProps {
  readonly cursor: Cursor;
  /** Row of the person who is followed, or -1. */
  readonly followed: number;
  /** Whether marks glide to where they belong. */
  readonly isEased: boolean;
  readonly onFollow: (p: number) => void;
}

export function PeopleField({ cursor, followed, isEased, onFollow }: PeopleFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const places = useMemo(() => new FieldPlaces(cursor.playback.people.count), [cursor]);
  const drawing = useMemo(() => new FieldDrawing(places), [places]);
  // Drawn with every rendering, so that marks and figures are of one moment; frame by frame while a mark is on its way.
  useLayoutEffect(() => {
    let frame = 0;
    const draw = () => {
      if (canvas.current === null) return;
      places.follow(cursor.state);
      const isMoving = drawing.draw(canvas.current, cursor.state, followed, isEased);
      if (isMoving) frame = requestAnimationFrame(draw);
    };
    draw();
    addEventListener('resize', draw);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', draw);
    };
  });
  const { stageCounts } = cursor.state;
  return (
    <div class="people">
      <dl class="people__stages">
        {fieldRows.map((row) => (
          <div key={row.stage} class="people__stage" style={{ height: `${row.lines * lineHeight + rowGap}px` }}>
            <dt>{stageShort[row.stage]}</dt>
            <dd>{stageCounts[stage[row.stage]]}</dd>
          </div>
        ))}
      </dl>
      <canvas
        class="people__field"
        ref={canvas}
        style={{ height: `${fieldHeight}px` }}
        role="img"
        aria-label="A mark for each person, in rows by stage; the counts stand beside it"
        onClick={(event) => {
          const p = drawing.personAt(event.offsetX, event.offsetY);
          if (p >= 0) onFollow(p);
        }}
      />
    </div>
  );
}
