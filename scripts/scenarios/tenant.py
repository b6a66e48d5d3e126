"""A tenant as values."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Control:
    id: str
    name: str
    maximum: int


@dataclass(frozen=True)
class Recommendation:
    key: str
    name: str
    severity: str
    effort: str = ""
    impact: str = ""
    categories: tuple = ()
    threats: tuple = ()
    isPreview: bool = False
    assessmentType: str = "BuiltIn"
    controls: tuple = ()
    description: str = ""
    remediation: str = ""

    @property
    def isCustom(self):
        return self.assessmentType not in ("BuiltIn", "ManualBuiltIn")


@dataclass(frozen=True)
class Scope:
    """A subscription, or a connector to another cloud: then `connector` is its path inside the subscription."""

    id: str
    name: str
    subscription: str
    environment: str = "Azure"
    connector: str = ""
    # Management groups from the nearest up to the root, as (id, name).
    groups: tuple = ()

    @property
    def path(self):
        return self.connector or f"/subscriptions/{self.subscription}"


@dataclass(frozen=True)
class Resource:
    id: str
    scope: str
    type: str
    group: str = ""
    location: str = ""
    tags: tuple = ()
    source: str = "Azure"
    # The resource's own id in its cloud, where that is not Azure.
    nativeID: str = ""

    @property
    def name(self):
        return self.id.rsplit("/", 1)[1]


@dataclass(frozen=True)
class Assessment:
    resource: Resource
    key: str
    status: str
    cause: str = ""
    explanation: str = ""
    first: str = ""
    changed: str = ""
    additionalData: tuple = ()
    # The status under the initiative of the score, where another initiative says something else.
    scoredInitiative: str = ""

    @property
    def scoredStatus(self):
        return self.scoredInitiative or self.status


@dataclass(frozen=True)
class Assignment:
    """Who is to fix a finding, and by when."""

    assessment: Assessment
    owner: str
    due: str | None
    hasGrace: bool = False
    ticket: int | None = None


@dataclass
class Tenant:
    id: str
    scopes: list
    controls: list
    recommendations: list
    resources: list = field(default_factory=list)
    assessments: list = field(default_factory=list)
    # Assignments, at most one for an assessment.
    governance: list = field(default_factory=list)

    def sort(self):
        """Puts everything into the order in which it is written."""
        self.recommendations.sort(key=lambda recommendation: recommendation.key)
        self.resources.sort(key=lambda resource: (resource.scope, resource.id.lower()))
        self.assessments.sort(key=lambda a: (a.resource.scope, a.resource.id.lower(), a.key))

    def openBundles(self):
        """(scope, control, resource) to the keys that are open there, controls worth nothing left out."""
        recommendations = {recommendation.key: recommendation for recommendation in self.recommendations}
        maxima = {control.id: control.maximum for control in self.controls}
        bundles = {}
        for assessment in self.assessments:
            recommendation = recommendations[assessment.key]
            if assessment.scoredStatus != "Unhealthy" or recommendation.isPreview or recommendation.isCustom:
                continue
            for control in recommendation.controls:
                if maxima[control]:
                    place = (assessment.resource.scope, control, assessment.resource.id.lower())
                    bundles.setdefault(place, []).append(assessment.key)
        return bundles

    def sharedResources(self):
        """The resources with an open finding that sits in several controls."""
        found = {}
        for (_, control, resource), keys in self.openBundles().items():
            for key in keys:
                found.setdefault((resource, key), set()).add(control)
        return {resource for (resource, _), controls in found.items() if len(controls) > 1}
