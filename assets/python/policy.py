#!/usr/bin/env python3
"""A policy for Umbral in plain Python: lines of JSON on standard streams, nothing but the standard library.

    umbral run tutorial --policy-cmd "python3 policy.py"
    umbral batch --scenarios tutorial --policies reference --policy-cmd "python3 policy.py" --seeds 1..20 --out out

It sees the observed picture only, as a trainee does: counts have errors and come late.
"""

import json
import sys

EVERY = 6  # hours between two decisions


def say(message):
    print(json.dumps(message), flush=True)


def decide(sitrep):
    """Orders for the next hour: open all booths of a busy post, post whoever is ready, open shelters before they are full."""
    orders = []
    ready = sitrep["staff_ready"][0]  # registration officers
    beds = people = 0
    for site in sitrep["sites"]:
        desks = site["desks"]
        if desks and site["waiting"]["value"] > 60:
            if desks["open"] < desks["booths"]:
                orders.append({"OpenDesks": {"site": site["id"], "desks": desks["booths"]}})
            if (desks["from"], desks["to"]) != (0, 24):
                orders.append({"SetHours": {"site": site["id"], "from": 0, "to": 24}})
            if ready > 0:
                persons = min(ready, 4)
                ready -= persons
                orders.append({"PostStaff": {"profession": "Registration", "site": site["id"], "persons": persons}})
        if site["beds"] and site["open"]:
            beds += site["beds"]
            people += site["present"]["value"]
    if people * 100 > beds * 75:
        closed = [site for site in sitrep["sites"] if not site["open"] and site["beds"] and site["assessed"]]
        if closed:
            orders.append({"OpenSite": {"site": max(closed, key=lambda site: site["beds"])["id"]}})
    return orders


def main():
    start = json.loads(sys.stdin.readline())
    assert start["type"] == "start" and start["protocol"] == 1, "this policy speaks protocol 1"
    say({"type": "ready", "protocol": 1, "every": EVERY})
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "observe":
            say({"type": "decide", "orders": decide(message["sitrep"])})


if __name__ == "__main__":
    main()
