"""The classic secure score in exact arithmetic: what Defender for Cloud would report for a tenant.

Written from the documented and recorded behaviour, apart from the program that it checks. Decimals are exact
fractions; rounding is half to even.
"""

from dataclasses import dataclass, field
from fractions import Fraction

RANKS = {"NotApplicable": 0, "Healthy": 1, "Unhealthy": 2}


def rounded(value, digits):
    """A fraction rounded half to even: Python's own rule for fractions."""
    return round(Fraction(value), digits)


@dataclass
class ControlScore:
    control: object
    states: dict = field(default_factory=dict)

    def count(self, state):
        return sum(1 for own in self.states.values() if own == state)

    @property
    def healthy(self):
        return self.count("Healthy")

    @property
    def unhealthy(self):
        return self.count("Unhealthy")

    @property
    def notApplicable(self):
        return self.count("NotApplicable")

    @property
    def weight(self):
        return self.healthy + self.unhealthy

    @property
    def maximum(self):
        return self.control.maximum if self.weight else 0

    @property
    def current(self):
        if not self.weight:
            return Fraction(0)
        return rounded(Fraction(self.maximum * self.healthy, self.weight), 2)

    @property
    def percentage(self):
        return rounded(self.current / self.maximum, 4) if self.maximum else Fraction(0)


@dataclass
class ScopeScore:
    scope: object
    controls: list

    @property
    def maximum(self):
        return sum(control.maximum for control in self.controls)

    @property
    def current(self):
        return sum((control.current for control in self.controls), Fraction(0))

    @property
    def percentage(self):
        return rounded(self.current / self.maximum, 4) if self.maximum else Fraction(0)

    @property
    def weight(self):
        return sum(control.maximum * control.weight for control in self.controls)


def scores(tenant):
    """The score of every scope, with every control in which a resource of it has an assessment."""
    recommendations = {recommendation.key: recommendation for recommendation in tenant.recommendations}
    found = []
    for scope in tenant.scopes:
        controls = {control.id: ControlScore(control) for control in tenant.controls}
        for assessment in tenant.assessments:
            recommendation = recommendations[assessment.key]
            if assessment.resource.scope != scope.id or recommendation.isPreview or recommendation.isCustom:
                continue
            resource = assessment.resource.id.lower()
            for control in recommendation.controls:
                states = controls[control].states
                state = assessment.scoredStatus
                if resource not in states or RANKS[state] > RANKS[states[resource]]:
                    states[resource] = state
        found.append(ScopeScore(scope, [score for score in controls.values() if score.states]))
    return found


def overall(found):
    """The weighted mean over the scopes, rounded once."""
    weights = sum(score.weight for score in found)
    if not weights:
        return Fraction(0)
    return rounded(
        sum(score.weight * score.current / score.maximum for score in found if score.maximum) / weights, 4)


def potentialIncrease(found, control):
    """What a control would add if all of it were fixed, in percent points over all scopes."""
    weights = sum(score.weight for score in found)
    total = Fraction(0)
    for score in found:
        for own in score.controls:
            if own.control.id == control and score.maximum:
                total += Fraction(score.weight, score.maximum) * (own.maximum - own.current)
    return 100 * total / weights
