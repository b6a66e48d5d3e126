"""Healthy, unhealthy and not applicable resources of every control, over all scopes, with DuckDB."""
import sys

import duckdb

# Only the members that the question needs are read.
QUERY = """
create temp table rows as
select type, name, lower(properties.resourceDetails.Id) as resource, properties.status.code as code,
  properties.definition.properties.assessmentDefinitions as members
from read_json(?, format = 'newline_delimited', columns = {
  type: 'VARCHAR', name: 'VARCHAR',
  properties: 'STRUCT(resourceDetails STRUCT(Id VARCHAR), status STRUCT(code VARCHAR), definition STRUCT(
    properties STRUCT(assessmentDefinitions STRUCT(id VARCHAR)[])))'})
where type in ('microsoft.security/assessments', 'microsoft.security/securescores/securescorecontrols');
"""
COUNTS = """
with membership as (
  select distinct name as control, string_split(unnest(members).id, '/')[-1] as key
  from rows where members is not null),
states as (
  select control, resource,
    max(case code when 'Unhealthy' then 2 when 'Healthy' then 1 else 0 end) as state
  from rows join membership on rows.name = membership.key
  where type = 'microsoft.security/assessments' group by all)
select control, count(*) filter (state = 1), count(*) filter (state = 2), count(*) filter (state = 0)
from states group by control order by control
"""

connection = duckdb.connect()
connection.execute(QUERY, [sys.argv[1]])
for row in connection.execute(COUNTS).fetchall():
    print(*row)
