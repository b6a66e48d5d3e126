"""Whom Contoso has given findings to fix, and by when.

A row: assessment key, scope, how many of its findings, owner, due day, whether there is a grace period, and the
number of a ticket. Several rows of one key and scope share its findings out.
"""

MIRA, JONAS, PRIYA, LENA = (f"{name}@contoso.example" for name in ("mira", "jonas", "priya", "lena"))

_UPDATES = "4ab6e3c5-74dd-8b35-9ab9-f61b30875b27"
_RESTART = "c0f5316d-5ac5-9218-b77a-b96e16ccfd66"
_VULNERABILITIES = "ffff0522-1e88-47fc-8382-2a80ba848f5d"
_CONFIG = "c1769ad9-3c3a-4455-8d86-4d02dc2580f7"
_TRANSFER = "1c5de8e1-f68d-6a17-e0d2-ec259c42768c"
_DATABASES = "651967bf-044e-4bde-8376-3e08e0600105"
_DISKS = "d57a4221-a804-52ca-3dea-768284f06bb7"
_IAM_USERS = "9e06bec8-97f4-4b02-90d4-fa98ebab2079"
_OWNERS = "94290b00-4d0c-d7b4-7cea-064a9554e681"
_WRITERS = "57e98606-6b1e-6193-0e3d-fe621387c16b"
_PORTS = "805651bc-6ecd-4c73-9b55-97a19d0582d0"
_LEAVERS = "e52064aa-6853-e252-a11e-dffc675689c2"

ASSIGNMENTS = [
    (_UPDATES, "contoso-prod-eu", 1, MIRA, "2026-12-11", False, 4711),
    (_UPDATES, "contoso-prod-eu", 1, JONAS, "2026-12-18", False, 4712),
    (_RESTART, "contoso-dev", 2, JONAS, "2026-12-18", True, None),
    # Two owners in one step: most of it is Mira's, the first day is Jonas's.
    (_VULNERABILITIES, "contoso-dev", 5, MIRA, "2026-12-11", False, None),
    (_VULNERABILITIES, "contoso-dev", 2, JONAS, "2026-12-04", False, None),
    (_CONFIG, "contoso-aws", 1, LENA, "2026-12-31", True, None),
    (_TRANSFER, "contoso-shared", 3, PRIYA, "2026-12-15", True, None),
    # A day without an owner, and an owner without a day.
    (_DATABASES, "contoso-prod-eu", 3, None, "2026-12-22", False, None),
    (_PORTS, "contoso-dev", 2, JONAS, None, False, None),
    (_DISKS, "contoso-prod-eu", 8, MIRA, "2027-01-15", False, None),
    (_IAM_USERS, "contoso-aws", 5, LENA, "2026-12-08", False, None),
    (_OWNERS, "contoso-prod-us", 1, PRIYA, "2026-12-01", False, None),
    (_WRITERS, "contoso-prod-us", 1, PRIYA, "2026-12-01", False, 4720),
    (_LEAVERS, "contoso-prod-eu", 1, PRIYA, "2026-11-27", False, None),
]
