// The questions about sessions, limits, the boundary, supervision, the voluntary sector and working time.
import { needCategories } from '../../../scenario/scenario.ts';
import { Details } from '../../parts/Details.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { shownNumber, shownValue, useForm } from './form.ts';
import { LevelQuestion } from './LevelQuestion.tsx';
import { NumberQuestion } from './NumberQuestion.tsx';
import { clarityLevels, firmnessLevels, latitudeWords, qualityLevels } from './questionWords.ts';

export function SessionQuestions() {
  return (
    <div class="question-pairs">
      <NumberQuestion id="work.introductionMinutes" />
      <NumberQuestion id="sessions.slotMinutes" />
      <NumberQuestion id="sessions.neededMinutesMean" />
      <NumberQuestion id="work.recordsMinutes" />
      <NumberQuestion id="pathway.followUpGapDays" />
    </div>
  );
}

export function LimitQuestions() {
  const cap = <NumberQuestion id="policy.sessionCapSessions" />;
  return (
    <>
      <ChoiceQuestion
        id="policy.sessionCapRule"
        choices={[
          { value: 'none', label: 'No limit' },
          { value: 'soft', label: 'A limit that may be passed by judgement', opens: cap },
          { value: 'hard', label: 'A rigid limit', opens: cap },
        ]}
      />
      <NumberQuestion id="policy.caseloadCapPerWte" />
    </>
  );
}

export function BoundaryQuestions() {
  return (
    <>
      <ChoiceQuestion id="policy.latitude" choices={latitudeWords} />
      <LevelQuestion id="policy.clarity" levels={clarityLevels} />
      <LevelQuestion id="policy.firmness" levels={firmnessLevels} />
    </>
  );
}

export function SupervisionQuestions() {
  const { entry } = useForm();
  const covered = Number(shownValue(entry, 'policy.supervisionCoverage'));
  const inHundred = covered >= 0 && covered <= 1 ? `= ${shownNumber(covered * 100, 1)} in 100 link workers` : undefined;
  return (
    <>
      <NumberQuestion id="policy.supervisionCoverage" comesTo={inHundred} />
      <NumberQuestion id="policy.supervisionIntervalWeeks" />
      <NumberQuestion id="policy.supervisionMinutes" />
      <LevelQuestion id="policy.supervisionQuality" levels={qualityLevels} />
    </>
  );
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

export function PlacesQuestions() {
  const { wrongPaths } = useForm();
  const isWrong = wrongPaths.some((path) => /^organisations\.(supportWeeks|otherDemand)/.test(path));
  return (
    <>
      <NumberQuestion id="organisations.placesPerTenThousandPatients" />
      <NumberQuestion id="organisations.placesFactor" />
      <p>
        People wait for a place when more want one than there is room for. What makes these waits is how long a place is
        held, and how far other people, who were not referred by link workers, fill the places already.
      </p>
      <Details summary="How long places are held, and how full they are" open={isWrong}>
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
      </Details>
    </>
  );
}

export function TimeQuestions() {
  return (
    <>
      <div class="question-pairs">
        <NumberQuestion id="diary.fullTimeHoursPerWeek" />
        <NumberQuestion id="diary.leaveWeeksPerYear" />
        <NumberQuestion id="diary.bookableShare" />
        <NumberQuestion id="team.sitesPerWorker" />
      </div>
      <ChoiceQuestion
        id="diary.overtimeAllowed"
        choices={[
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
      />
    </>
  );
}
