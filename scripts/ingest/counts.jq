# Healthy, unhealthy and not applicable resources of every control, over all scopes; with --null-input.
def rank: {"NotApplicable": 0, "Healthy": 1, "Unhealthy": 2}[.];
reduce inputs as $row ({controls: {}, states: {}};
  if $row.type == "microsoft.security/assessments" then
    .states[$row.name][$row.properties.resourceDetails.Id | ascii_downcase] = ($row.properties.status.code | rank)
  elif $row.type == "microsoft.security/securescores/securescorecontrols" then
    reduce $row.properties.definition.properties.assessmentDefinitions[].id as $id (.;
      .controls[$row.name][$id | split("/")[-1]] = true)
  else . end)
| .states as $states
| .controls | to_entries[] | .key as $control
| (reduce (.value | keys[] | $states[.] // empty | to_entries[]) as $one ({};
    if (.[$one.key] // -1) < $one.value then .[$one.key] = $one.value else . end))
| [.[]] | select(length > 0)
| [$control, (map(select(. == 1)) | length), (map(select(. == 2)) | length), (map(select(. == 0)) | length)]
| map(tostring) | join(" ")
