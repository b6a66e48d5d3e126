"""Reads tickets back with Python's own readers; see scripts/check-tickets.

Each format is a module with

  FORMAT            the name that `uplift tickets --format` takes
  CASES             {name of a case: further arguments}; every case is run once for a first plan and once for the next
                    plan with --since and the tracker's names of the first plan's tickets
  issues(plan)      {key: what the tracker would call it} for the second run, or {} where the format has no names
  check(run)        yields a sentence for everything that is not as plan.json says

and finds what it needs in `common`.
"""
