"""Validates files against docs/schema; see scripts/check-json."""

import json
import pathlib
import sys
from decimal import Decimal

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent


def without_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"duplicate key in {keys}")
    return dict(pairs)


def load(path):
    text = path.read_bytes().decode("utf-8")
    return json.loads(text, object_pairs_hook=without_duplicates, parse_float=Decimal)


def closed_objects(schema, path):
    """Every object of a schema must name all its members and describe them."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and schema.get("additionalProperties") is not False:
            yield f"{path}: additionalProperties is not false"
        for name, member in schema.get("properties", {}).items():
            if "$ref" not in member and "const" not in member and member.get("type") not in ("array",):
                if "description" not in member:
                    yield f"{path}/properties/{name}: no description"
        for key, value in schema.items():
            yield from closed_objects(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from closed_objects(value, f"{path}/{index}")


def validators():
    found = {}
    for path in sorted((ROOT / "docs/schema").glob("*.schema.json")):
        schema = load(path)
        jsonschema.Draft202012Validator.check_schema(schema)
        faults = list(closed_objects(schema, path.name))
        if faults:
            sys.exit("\n".join(faults))
        name = schema["properties"]["schema"]["const"]
        found[name] = jsonschema.Draft202012Validator(schema)
    return found


def main(arguments):
    known = validators()
    files = [pathlib.Path(name) for name in arguments]
    files = files or sorted((ROOT / "Tests/DeliveryTests/Golden").glob("*.json"))
    failures = 0
    for path in files:
        try:
            document = load(path)
        except (OSError, UnicodeDecodeError, ValueError) as error:
            print(f"{path}: {error}")
            failures += 1
            continue
        name = document.get("schema") if isinstance(document, dict) else None
        if name not in known:
            print(f"{path}: schema {name!r} is none of {', '.join(known)}")
            failures += 1
            continue
        for error in known[name].iter_errors(document):
            print(f"{path}: {error.json_path}: {error.message[:300]}")
            failures += 1
    print(f"{len(files)} files, {failures} faults")
    return 1 if failures or not files else 0


sys.exit(main(sys.argv[1:]))
