"""What a tenant is made of, for who changes the numbers."""

from collections import Counter

from .score import overall, potentialIncrease, scores


def text(name, tenant):
    found = scores(tenant)
    bundles = tenant.openBundles()
    sizes = Counter(len(keys) for keys in bundles.values())
    shared = tenant.sharedResources()
    states = Counter(item.status for item in tenant.assessments)
    lines = [
        f"{name}: {len(tenant.scopes)} scopes, {len(tenant.resources)} resources of "
        f"{len({resource.type.lower() for resource in tenant.resources})} types, "
        f"{len(tenant.assessments)} assessments {dict(sorted(states.items()))}, "
        f"{len({item.key for item in tenant.assessments})} recommendations",
        f"  score {decimal(overall(found), 4)}",
        f"  open bundles by findings: {dict(sorted(sizes.items()))}; "
        f"resources with a finding in several controls: {len(shared)}",
    ]
    for score in found:
        lines.append(
            f"  {score.scope.name}: {decimal(score.current, 2)} of {score.maximum}, "
            f"{decimal(score.percentage, 4)}, weight {score.weight}")
        for own in score.controls:
            lines.append(
                f"    {own.control.name}: {own.healthy} healthy, {own.unhealthy} unhealthy, "
                f"{own.notApplicable} not applicable, {decimal(own.current, 2)} of {own.maximum}")
    for control in tenant.controls:
        if control.maximum:
            increase = potentialIncrease(found, control.id)
            lines.append(f"  potential of {control.name}: {decimal(round(increase, 4), 4)}")
    return "\n".join(lines)


def decimal(value, digits):
    scaled = round(value * 10**digits)
    return f"{scaled // 10**digits}.{scaled % 10**digits:0{digits}d}"
