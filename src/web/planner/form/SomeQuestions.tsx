// The questions that need more than a number's own words: the session limit, the boundary, supervision, waits, overtime.
import { needCategories } from '../../../scenario/scenario.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { Door } from './Door.tsx';
import { shareInWords, shownValue, useForm } from './form.ts';
import { LevelQuestion } from './LevelQuestion.tsx';
import { NumberQuestion } from './NumberQuestion.tsx';
import { clarityLevels, firmnessLevels, latitudeWords, qualityLevels } from './questionWords.ts';

export function SessionCapQuestion() {
  const cap = <NumberQuestion id="policy.sessionCapSessions" />;
  return (
    <ChoiceQuestion
      id="policy.sessionCapRule"
      choices={[
        { value: 'none', label: 'No limit' },
        { value: 'soft', label: 'A limit that may be passed by judgement', opens: cap },
        { value: 'hard', label: 'A rigid limit', opens: cap },
      ]}
    />
  );
}

export function LatitudeQuestion() {
  return <ChoiceQuestion id="policy.latitude" choices={latitudeWords} />;
}

export function ClarityQuestion() {
  return <LevelQuestion id="policy.clarity" levels={clarityLevels} />;
}

export function FirmnessQuestion() {
  return <LevelQuestion id="policy.firmness" levels={firmnessLevels} />;
}

export function CoverageQuestion() {
  const { entry } = useForm();
  const covered = shareInWords(shownValue(entry, 'policy.supervisionCoverage'));
  return <NumberQuestion id="policy.supervisionCoverage" comesTo={covered && `${covered} of link workers`} />;
}

export function QualityQuestion() {
  return <LevelQuestion id="policy.supervisionQuality" levels={qualityLevels} />;
}

const categoryWords: Readonly<Record<(typeof needCategories)[number], string>> = {
  mentalHealth: 'Mental health',
  loneliness: 'Loneliness',
  moneyBenefits: 'Money and benefits',
  housing: 'Housing',
  activity: 'Physical activity',
  carers: 'Carers',
  workLearning: 'Work and learning',
};

export function WaitQuestions() {
  const { wrongPaths } = useForm();
  const isWrong = wrongPaths.some((path) => /^organisations\.(supportWeeks|otherDemand)/.test(path));
  return (
    <Door title="Waits: how long and how full places are" isWrong={isWrong}>
      <p>
        People wait for a place when more want one than there is room for. What makes these waits is how long a place is
        held, and how far other people, who were not referred by link workers, fill the places already.
      </p>
      {needCategories.map((category) => (
        <fieldset class="nhsuk-fieldset question-pair" key={category}>
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{categoryWords[category]}</legend>
          <div class="question-pairs">
            <NumberQuestion id={`organisations.supportWeeks.${category}`} label="A place is held for, on average" />
            <NumberQuestion
              id={`organisations.otherDemand.${category}`}
              label="Other people’s demand for each place (1 fills them all)"
            />
          </div>
        </fieldset>
      ))}
    </Door>
  );
}

export function OvertimeQuestion() {
  return (
    <ChoiceQuestion
      id="diary.overtimeAllowed"
      inline
      choices={[
        { value: 'true', label: 'Yes' },
        { value: 'false', label: 'No' },
      ]}
    />
  );
}
