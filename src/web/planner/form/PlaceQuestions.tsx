// Who is there: practices with their lists and deprivation, link workers with their hours. One team at a time.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { InsetText } from '../../parts/Notes.tsx';
import { Select } from '../../parts/Select.tsx';
import { takeOverAreas } from '../../workspace/edits.ts';
import { typedAreas } from '../../workspace/realised.ts';
import { Door } from './Door.tsx';
import { useForm } from './form.ts';
import { PostRows } from './PostRows.tsx';
import { PracticeRows } from './PracticeRows.tsx';
import { placeInWords, practicesInWords } from './placeWords.ts';

export function PlaceQuestions() {
  const { entry, change, wrongPaths } = useForm();
  const { draft, base } = entry;
  const [chosen, setChosen] = useState('0.0');
  const wrongTeam = wrongPaths.flatMap((path) => /^areas\.(\d+)\.teams\.(\d+)/.exec(path)?.slice(1).join('.') ?? [])[0];
  useEffect(() => {
    if (wrongTeam !== undefined) setChosen(wrongTeam);
  }, [wrongTeam]);
  const areas = draft.areas;
  if (areas === null) {
    if (base === null) return <p>The practices and posts of this file cannot be shown before it is put right.</p>;
    return (
      <>
        <p>{placeInWords(typedAreas(base.areas).areas)} They come from the scenario that this file is based on.</p>
        <Button kind="secondary" onPress={() => change((one) => takeOverAreas(one, base))}>
          Change practices and posts
        </Button>
      </>
    );
  }
  const teams = areas.flatMap((area, a) => area.teams.map((team, t) => ({ area, team, place: `${a}.${t}` })));
  const shown = teams.find(({ place }) => place === chosen) ?? teams[0];
  const isPracticeWrong = wrongPaths.some((path) => /^areas\.\d+\.teams\.\d+\.practices/.test(path));
  const organisations = areas.reduce((sum, area) => sum + (area.organisations?.length ?? 0), 0);
  return (
    <>
      {teams.length > 1 && shown !== undefined && (
        <>
          <p>{placeInWords(areas)}</p>
          <Select
            id={`q${draft.key}-team`}
            label="Team to look at"
            value={shown.place}
            options={teams.map(({ area, team, place }) => ({ value: place, label: `${team.name}, ${area.name}` }))}
            onChange={setChosen}
          />
        </>
      )}
      {shown !== undefined && (
        <div key={shown.place}>
          <p class="question-fact">{practicesInWords(shown.team.practices)}.</p>
          <Door title="Change practices" isWrong={isPracticeWrong}>
            <PracticeRows place={shown.place} team={shown.team} />
          </Door>
          <PostRows place={shown.place} team={shown.team} />
        </div>
      )}
      {draft.addPosts.length > 0 && (
        <InsetText>
          <p>
            On top of these there {draft.addPosts.length === 1 ? 'is one post' : `are ${draft.addPosts.length} posts`}{' '}
            without referrals of their own: {draft.addPosts.map(({ name, wte }) => `${name} (${wte})`).join(', ')}.{' '}
            <Button kind="secondary" small onPress={() => change((one) => ({ ...one, addPosts: [] }))}>
              Remove them
            </Button>
          </p>
        </InsetText>
      )}
      {organisations > 0 && (
        <InsetText>
          <p>
            This file names {organisations} organisations one by one, with their places. They are kept; the places for
            every 10,000 patients are not used where they stand.
          </p>
        </InsetText>
      )}
    </>
  );
}
