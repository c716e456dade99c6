// How many people come: as a number a month, or from the list size at the national rate.
import { parameters } from '../../../scenario/parameters.ts';
import { TextInput } from '../../parts/TextInput.tsx';
import { numberIn, patientsIn } from '../../workspace/draft.ts';
import { typedAreas } from '../../workspace/realised.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { fieldId } from './fieldId.ts';
import { shownNumber, shownValue, useForm } from './form.ts';
import { NumberQuestion } from './NumberQuestion.tsx';
import { questionWords } from './questionWords.ts';
import { SourceNote } from './SourceNote.tsx';

const perYear = 'referrals.perYearPerWte';
const monthsPerYear = 12;

export function ReferralQuestions() {
  const { entry } = useForm();
  const isPerPatient = shownValue(entry, 'referrals.basis') === 'perPatient';
  const areas = entry.draft.areas ?? (entry.base === null ? [] : typedAreas(entry.base.areas).areas);
  const patients = patientsIn(areas);
  return (
    <ChoiceQuestion
      id="referrals.basis"
      choices={[
        { value: 'perWte', label: 'I know the number of people a month', opens: <Month /> },
        {
          value: 'perPatient',
          label: 'From the list size, at the national rate',
          opens: <NumberQuestion id="referrals.shareOfReferralsToPcnLinkWorkers" />,
        },
      ]}
      comesTo={
        isPerPatient && entry.referralsAMonth !== null && patients !== null
          ? `${shownNumber(patients, 0)} registered patients = ${shownNumber(entry.referralsAMonth)} referrals a month`
          : undefined
      }
    />
  );
}

function Month() {
  const { entry, errorAt, type } = useForm();
  const { draft, referralsAMonth, bringingWte } = entry;
  const typed = draft.referralsAMonth ?? (referralsAMonth === null ? '' : String(referralsAMonth));
  const count = numberIn(typed);
  const rate =
    count === null || bringingWte === null || !(bringingWte > 0) ? null : (count * monthsPerYear) / bringingWte;
  return (
    <TextInput
      id={fieldId(draft.key, perYear)}
      label={questionWords[perYear]?.label}
      hint="All practices together, before anybody declines. It is the number at neutral buy-in, when practices think neither well nor ill of the service: practices that are better served refer more. The results show how many came."
      unit="a month"
      width={5}
      numeric
      value={typed}
      error={errorAt(perYear)}
      onInput={(text) => type('referralsAMonth', text)}
      note={
        <SourceNote
          id={perYear}
          defaultWords={`${shownNumber(parameters[perYear].value / monthsPerYear)} a month per whole-time equivalent`}
        >
          {rate !== null &&
            bringingWte !== null &&
            `= ${shownNumber(rate)} a year for each of ${shownNumber(bringingWte)} whole-time equivalents`}
        </SourceNote>
      }
    />
  );
}
