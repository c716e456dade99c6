// A scenario's values grouped by section (`settings.pathway.declinedShare`), as plain fields that the hot path reads fast.
import type { NumberParameter, SwitchParameter } from '../scenario/parameter.ts';
import { type ParameterId, parameterIds, type parameters } from '../scenario/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';

type SectionOf<Id extends string> = Id extends `${infer Section}.${string}` ? Section : never;
type ValueOf<P> = P extends NumberParameter ? number : P extends SwitchParameter ? boolean : string;

export type Settings = {
  readonly [S in SectionOf<ParameterId>]: {
    readonly [Id in ParameterId as Id extends `${S}.${infer Name}` ? Name : never]: ValueOf<(typeof parameters)[Id]>;
  };
};

export function readSettings(scenario: Scenario): Settings {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const id of parameterIds) {
    const dot = id.indexOf('.');
    const section = id.slice(0, dot);
    sections[section] ??= {};
    sections[section][id.slice(dot + 1)] = scenario.values[id];
  }
  return sections as unknown as Settings;
}

/** The settings with effects of switched-off mechanisms taken out where a weight of none says it all. */
export function withMechanisms(settings: Settings): Settings {
  const on = settings.mechanisms;
  const { pathway, sessions, onward, organisations, outcomes, strain, trust, workforce, practices, choice } = settings;
  return {
    ...settings,
    trust: { ...trust, perAct: on.m01ActsBuildTrust ? trust.perAct : 0 },
    pathway: {
      ...pathway,
      dropOutTrustSlope: on.m02TrustEngages ? pathway.dropOutTrustSlope : 0,
      dropOutPerWeekWaitingShare: on.m08WaitsLosePeople ? pathway.dropOutPerWeekWaitingShare : 0,
      attemptFadePerWeek: on.m08WaitsLosePeople ? pathway.attemptFadePerWeek : 0,
      returnUnmetShare: on.m15RigidCaps ? pathway.returnUnmetShare : 0,
      sessionsNeededPerReadiness: on.m24Selection ? pathway.sessionsNeededPerReadiness : 0,
      dropOutReadinessSlope: on.m24Selection ? pathway.dropOutReadinessSlope : 0,
    },
    sessions: { ...sessions, missedTrustSlope: on.m02TrustEngages ? sessions.missedTrustSlope : 0 },
    onward: {
      ...onward,
      uptakeTrustSlope: on.m02TrustEngages ? onward.uptakeTrustSlope : 0,
      tiesAcceptanceSlope: on.m05TiesOpenDoors ? onward.tiesAcceptanceSlope : 0,
      experienceLinkageWeight: on.m22Experience ? onward.experienceLinkageWeight : 0,
    },
    organisations: {
      ...organisations,
      trustPerTies: on.m05TiesOpenDoors ? organisations.trustPerTies : 0,
      trustPerOverReferral: on.m17OverReferralSours ? organisations.trustPerOverReferral : 0,
      shutDownPerYear: on.m16FullPushesBack ? organisations.shutDownPerYear : 0,
    },
    practices: {
      ...practices,
      buyInReferralSlope: on.m04BuyIn ? practices.buyInReferralSlope : 0,
      buyInPerActSlope: on.m04BuyIn ? practices.buyInPerActSlope : 0,
      integrationSlope: on.m19ThinIntegration ? practices.integrationSlope : 0,
    },
    choice: {
      ...choice,
      misreadShare: on.m06VagueRemit ? choice.misreadShare : 0,
      experienceWeight: on.m22Experience ? choice.experienceWeight : 0,
      targetPressureWeight: on.m18TargetsLighten ? choice.targetPressureWeight : 0,
    },
    strain: {
      ...strain,
      perOverload: on.m09DemandsStrain ? strain.perOverload : 0,
      perBeyondAct: on.m09DemandsStrain ? strain.perBeyondAct : 0,
      perHeldPerson: on.m09DemandsStrain ? strain.perHeldPerson : 0,
      perUncertainDecision: on.m06VagueRemit ? strain.perUncertainDecision : 0,
      colleagueVacancy: on.m12LeavingCosts ? strain.colleagueVacancy : 0,
      perSiteBeyondOne: on.m19ThinIntegration ? strain.perSiteBeyondOne : 0,
      perMissingIntegration: on.m19ThinIntegration ? strain.perMissingIntegration : 0,
    },
    workforce: {
      ...workforce,
      sickPerStrain: on.m10StrainWearsDown ? workforce.sickPerStrain : 0,
      slowPerStrain: on.m10StrainWearsDown ? workforce.slowPerStrain : 0,
      intentionPerDiscrepancy: on.m11DiscrepancyUnsettles ? workforce.intentionPerDiscrepancy : 0,
      understandingPerSupervision: on.m13SupervisionHelps ? workforce.understandingPerSupervision : 0,
    },
    outcomes: {
      ...outcomes,
      gpPerPlace: on.m21Belonging ? outcomes.gpPerPlace : 0,
      perReliance: on.m20Reliance ? outcomes.perReliance : 0,
      targetPressureLoss: on.m18TargetsLighten ? outcomes.targetPressureLoss : 0,
      targetPressureDeprivedLoss: on.m18TargetsLighten ? outcomes.targetPressureDeprivedLoss : 0,
      gapReadinessSlope: on.m24Selection ? outcomes.gapReadinessSlope : 0,
    },
  };
}
