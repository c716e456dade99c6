// Named stresses: circumstances that bring a mechanism, or one part of it, out. Each says in a sentence why.
import type { Values } from '../scenarios.ts';

export interface Stress {
  /** Why it brings the mechanism out. */
  readonly why: string;
  readonly values: Values;
}

const everythingPermitted: Values = { 'policy.latitude': 'beyond', 'policy.firmness': 0, 'policy.clarity': 0.2 };
const nothingPermitted: Values = { 'policy.latitude': 'none', 'policy.firmness': 1 };
const supervised: Values = { 'policy.supervisionCoverage': 1, 'policy.supervisionQuality': 0.9 };
const manyLeave: Values = { 'workforce.leavingPerIntentionYear': 0.9, 'workforce.otherLeavingPerYear': 0.6 };
const nobodyMisses: Values = {
  'sessions.missedShare.telephone': 0,
  'sessions.missedShare.faceToFace': 0,
  'sessions.missedShare.video': 0,
  'sessions.missedShare.home': 0,
};
const trusting: Values = { 'trust.start': 0.9, 'trust.rest': 0.9 };
/** Work neither strains by its amount nor by its kind. */
const unmoved: Values = { 'strain.perOverload': 0, 'strain.perBeyondAct': 0, 'strain.perHeldPerson': 0 };
/** Nearly every act that comes up is chosen. */
const easily: Values = {
  'choice.d01ExtendSession': 2,
  'choice.d02OtherMode': 2,
  'choice.d04BeyondCap': 2,
  'choice.d05Accompany': 3,
  'choice.d06Forms': 2,
  'choice.d07Hold': 2,
};

export const stresses = {
  'everything permitted': {
    why: 'With no boundary every kind of act is done often.',
    values: everythingPermitted,
  },
  'nothing permitted': {
    why: 'With no act ever done, whatever acts bring is missing.',
    values: nothingPermitted,
  },
  'trusting people who come': {
    why: 'Where trust is high and nobody misses a session, trust shows in who stays.',
    values: { ...trusting, ...nobodyMisses },
  },
  'trusting people who never walk out': {
    why: 'Where nobody leaves after a session, trust shows in who comes and who starts.',
    values: { ...trusting, 'pathway.dropOutPerSessionShare': 0 },
  },
  'acts come easily': {
    why: 'Nearly everything that could be done for people is done.',
    values: { ...everythingPermitted, ...easily },
  },
  'success trap': {
    why: 'Nearly everything is done for people, and practices see it and send more of them.',
    values: {
      ...everythingPermitted,
      ...easily,
      'practices.usualActsPerContact': 0.3,
      'practices.buyInPerActSlope': 3,
      'practices.buyInReferralSlope': 0.8,
    },
  },
  'practices that have bought in': {
    why: "Buy-in is high for reasons other than acts, so that only the practices' answer to it is left.",
    values: { 'team.integration': 1, 'practices.integrationSlope': 0.6, 'practices.buyInPerActSlope': 0 },
  },
  'well-known workers': {
    why: 'Workers who know every organisation well can open its doors.',
    values: {
      'organisations.tiesStart': 1,
      'organisations.tiesHalfLifeWeeks': 1000,
      'onward.trustAcceptanceSlope': 0,
    },
  },
  'vague boundary': {
    why: 'A boundary that is kept but not understood is crossed unknowingly.',
    values: { 'policy.clarity': 0.2, 'policy.firmness': 0.9 },
  },
  'incidents alone': {
    why: 'Acts beyond the remit often go wrong, and nothing else about them or the load strains.',
    values: {
      ...everythingPermitted,
      ...unmoved,
      'strain.perUncertainDecision': 0,
      'strain.perIncident': 12,
      'incidents.perBeyondAct': 0.1,
    },
  },
  'distress answered, no overtime': {
    why: 'With no staying late and no longer sessions, own time goes to distress alone.',
    values: { ...everythingPermitted, 'diary.overtimeAllowed': false, 'choice.d01ExtendSession': -50 },
  },
  'far too many referrals': {
    why: 'At more than twice the usual demand people wait for months.',
    values: { 'referrals.perYearPerWte': 700 },
  },
  'long waits, people easy to reach': {
    why: 'Where waiting makes nobody harder to reach, only their leaving is left.',
    values: { 'referrals.perYearPerWte': 700, 'pathway.attemptFadePerWeek': 0 },
  },
  'overload alone': {
    why: 'Demand is high, and neither acts beyond the remit nor people held strain.',
    values: { 'referrals.perYearPerWte': 420, 'strain.perBeyondAct': 0, 'strain.perHeldPerson': 0 },
  },
  'acts beyond the remit alone': {
    why: 'Many acts beyond the remit, and neither load nor people held strain.',
    values: { ...everythingPermitted, 'strain.perOverload': 0, 'strain.perHeldPerson': 0 },
  },
  'people held alone': {
    why: 'Full organisations leave many people to hold, and neither load nor acts beyond strain.',
    values: {
      'organisations.placesFactor': 0.6,
      'choice.d07Hold': 3,
      'strain.perHeldPerson': 1,
      'strain.perOverload': 0,
      'strain.perBeyondAct': 0,
    },
  },
  'strain from elsewhere': {
    why: 'Thin integration and many sites strain; demands do not, so that only what strain does to satisfaction is left.',
    values: { ...unmoved, 'team.integration': 0, 'team.sitesPerWorker': 6 },
  },
  'worn-down team, steady pace': {
    why: 'Strain is high and slows nobody, so that only sickness is left.',
    values: {
      'referrals.perYearPerWte': 420,
      'strain.perOverload': 45,
      'workforce.slowPerStrain': 0,
      'workforce.sickPerStrain': 0.05,
      'workforce.sickSpellsPerYear': 2.5,
    },
  },
  'worn-down team, never sicker': {
    why: 'Strain is high and makes nobody sicker, so that only slower work is left.',
    values: {
      'referrals.perYearPerWte': 420,
      'strain.base': 45,
      'strain.perOverload': 45,
      'workforce.slowPerStrain': 0.01,
      'workforce.sickPerStrain': 0,
    },
  },
  'disappointing jobs': {
    why: 'A vague remit makes the job another than expected, and those who intend to leave do so.',
    values: {
      'policy.clarity': 0.2,
      'workforce.leavingPerIntentionYear': 0.9,
      'workforce.intentionPerDiscrepancy': 0.072,
    },
  },
  'many leave': {
    why: 'Posts stand empty for long and often.',
    values: { ...manyLeave, 'workforce.vacancyWeeks': 20 },
  },
  'many leave, posts filled at once': {
    why: 'Without vacancies only what a change of worker costs is left: trust, ties, induction.',
    values: { ...manyLeave, 'workforce.vacancyWeeks': 0.1, 'workforce.inductionSlowShare': 0.5 },
  },
  'many leave, newcomers who lack only ties': {
    why: 'Ties have to grow from nothing, and newcomers are as quick and as skilled as anybody.',
    values: {
      ...manyLeave,
      'workforce.otherLeavingPerYear': 0.9,
      'workforce.vacancyWeeks': 0.1,
      'workforce.inductionSlowShare': 0,
      'workforce.inductionRoomShare': 1,
      'choice.experienceWeight': 0,
      'onward.experienceLinkageWeight': 0,
      'organisations.tiesStart': 0,
      'organisations.tiesHalfLifeWeeks': 52,
    },
  },
  'well-known workers leave': {
    why: 'Those who leave know every organisation well, and ties hardly fade: newcomers know none.',
    values: {
      ...manyLeave,
      'workforce.otherLeavingPerYear': 0.9,
      'organisations.tiesStart': 1,
      'organisations.tiesHalfLifeWeeks': 1000,
    },
  },
  'many leave, work strains nobody': {
    why: "Where work itself does not strain and all workers are alike, only the empty desks beside one's own do.",
    values: {
      ...manyLeave,
      ...unmoved,
      'strain.perUncertainDecision': 0,
      'strain.workerSd': 0,
      'strain.colleagueVacancy': 8,
    },
  },
  'good supervision, vague boundary': {
    why: 'Supervision has strain to relieve and a boundary to make clear.',
    values: { ...supervised, 'policy.clarity': 0.2, 'policy.firmness': 0.9 },
  },
  'supervision that only relieves': {
    why: 'Supervision makes nothing clearer, so that only the relief it brings is left.',
    values: { ...supervised, 'workforce.understandingPerSupervision': 0, 'workforce.intentionUnsupervised': 0 },
  },
  'supervision that only encourages': {
    why: 'Supervision neither relieves strain nor makes clear, so that only its part in staying is left.',
    values: {
      ...supervised,
      'strain.supervisionRelief': 0,
      'workforce.understandingPerSupervision': 0,
      'workforce.intentionUnsupervised': 1,
    },
  },
  'token supervision': {
    why: 'Everybody has supervision of the poorest quality.',
    values: { ...supervised, 'policy.supervisionQuality': 0.05 },
  },
  'rigid cap of three': {
    why: 'Most people are closed at the cap with need left.',
    values: { 'policy.sessionCapRule': 'hard', 'policy.sessionCapSessions': 3 },
  },
  'few places': {
    why: 'With 40% fewer places organisations are full and their lists long.',
    values: { ...everythingPermitted, 'organisations.placesFactor': 0.6, 'organisations.shutDownPerYear': 0 },
  },
  'few places, no lists': {
    why: 'Where nobody can wait, whoever finds no place is refused.',
    values: {
      ...everythingPermitted,
      'organisations.placesFactor': 0.6,
      'organisations.shutDownPerYear': 0,
      'organisations.listLimitShare': 0,
    },
  },
  'few places, endless lists': {
    why: 'Where everybody fits and lists have no end, nobody is refused.',
    values: {
      ...everythingPermitted,
      'organisations.placesFactor': 0.6,
      'organisations.shutDownPerYear': 0,
      'organisations.closeWhenFullPerWeek': 0,
      'organisations.acceptedShare': 1,
      'organisations.listLimitShare': 100,
    },
  },
  'few places, lists chased only': {
    why: 'Nobody is held, stood in for or sent elsewhere, so that chasing alone is left.',
    values: {
      'organisations.placesFactor': 0.6,
      'organisations.shutDownPerYear': 0,
      'choice.d07Hold': -50,
      'choice.d09StandIn': -50,
      'onward.reroutesMax': 0,
      'work.chaseMinutes': 15,
    },
  },
  'organisations that shut down': {
    why: 'Most organisations shut down within a year, and nobody is sent elsewhere instead.',
    values: { 'organisations.shutDownPerYear': 1, 'onward.reroutesMax': 0 },
  },
  'organisations swamped by referrals': {
    why: 'A few referrals are already too many for them, and it weighs heavily.',
    values: {
      'organisations.overReferralAt': 0.05,
      'organisations.trustPerOverReferral': 1,
      'onward.trustAcceptanceSlope': 3,
    },
  },
  'full target pressure': {
    why: 'Assessments come first, as strongly as they can.',
    values: { 'team.targetPressure': 1 },
  },
  'targets take from sessions': {
    why: 'Acts do not answer to targets and all people are hit alike, so that only the lighter session is left.',
    values: {
      'team.targetPressure': 1,
      'choice.targetPressureWeight': 0,
      'outcomes.targetPressureDeprivedLoss': 0,
      'outcomes.perSession': 0.04,
    },
  },
  'targets take from the most deprived': {
    why: 'Only what target pressure takes from the most deprived besides is left.',
    values: {
      'team.targetPressure': 1,
      'choice.targetPressureWeight': 0,
      'outcomes.targetPressureLoss': 0,
      'outcomes.perSession': 0.04,
    },
  },
  'bolted on': {
    why: 'The role belongs nowhere, though a worker has one site.',
    values: { 'team.integration': 0, 'team.sitesPerWorker': 1, 'strain.perMissingIntegration': 12 },
  },
  'many sites, near each other': {
    why: 'Six sites without travel strain by their number alone.',
    values: { 'team.sitesPerWorker': 6, 'work.siteTravelHoursPerWeek': 0 },
  },
  'many sites, far apart': {
    why: 'Six sites strain nobody, but each costs travel.',
    values: { 'team.sitesPerWorker': 6, 'strain.perSiteBeyondOne': 0 },
  },
  'reliance from the first act': {
    why: 'Much is done for people, and it counts from the first time.',
    values: { ...everythingPermitted, 'outcomes.relianceFrom': 1 },
  },
  'old hands': {
    why: 'Workers of ten years have all the experience there is.',
    values: { 'workforce.experienceStartWeeks': 500 },
  },
  'ordinary service': {
    why: 'It shows without any stress.',
    values: {},
  },
  'low points without setbacks': {
    why: 'Nothing but the low point at referral is there to recover from.',
    values: { 'outcomes.setbackPerWeek': 0 },
  },
  'setbacks without low points': {
    why: 'Nothing but setbacks is there to recover from.',
    values: { 'outcomes.gapMean': 0, 'outcomes.setbackPerWeek': 0.05 },
  },
  'the readier are at a lower point': {
    why: 'Readiness weighs heavily on how far below their norm people are.',
    values: { 'outcomes.gapReadinessSlope': 1.5 },
  },
  'the readier take up more': {
    why: 'Readiness moves the number of sessions and nothing else.',
    values: { 'pathway.dropOutReadinessSlope': 0, 'outcomes.gapReadinessSlope': 0 },
  },
  'the readier stay': {
    why: 'Readiness moves who leaves and nothing else.',
    values: {
      'pathway.sessionsNeededPerReadiness': 0,
      'pathway.dropOutReadinessSlope': -4,
      'pathway.dropOutPerSessionShare': 0.1,
      'outcomes.gapReadinessSlope': 0,
    },
  },
} as const satisfies Record<string, Stress>;

export type StressName = keyof typeof stresses;
