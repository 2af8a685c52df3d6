"""The queue-and-shelter core in SimPy beside Umbral, in one run: how long does a run take?

    pip install simpy
    UMBRAL=target/release/umbral python3 benches/queue_shelter.py

Both have the same people over the same days: households arrive, wait for a desk, are registered, find a bed or wait for one. SimPy does that and nothing
else, a process for each household. Umbral runs its whole model (health, supply, money, protection, score). Medians of alternated pairs.
"""

import json
import os
import random
import statistics
import subprocess
import tempfile
import time

import simpy

PAIRS = 15


def core(persons, hours, booths, minutes, beds, seed, household=4):
    """Arrivals spread over the first three quarters; desks from 8 to 18 h as in the scenario of `umbral new`; nobody leaves a bed."""
    luck, env = random.Random(seed), simpy.Environment()
    desks, places = simpy.Resource(env, booths), simpy.Container(env, beds, beds)
    done = [0, 0]

    def family(at):
        yield env.timeout(at)
        with desks.request() as desk:
            yield desk
            yield env.timeout(max(0.0, (8 - env.now) % 24 if not 8 <= env.now % 24 < 18 else 0.0))
            yield env.timeout(household * minutes / 60)
        done[0] += household
        if places.level >= household:
            yield places.get(household)
            done[1] += household
        for _ in range(int((hours - env.now) // 24)):  # a day in the place, as Umbral looks at people day by day
            yield env.timeout(24)

    for _ in range(persons // household):
        env.process(family(luck.uniform(0, hours * 0.75)))
    began = time.perf_counter()
    env.run(until=hours)
    return (time.perf_counter() - began) * 1000, done


def main():
    program = os.environ.get("UMBRAL", "umbral")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "new", "core.ron"], cwd=folder, check=True, capture_output=True)

        def run():
            answer = subprocess.run([program, "run", "core.ron", "--format", "json"], cwd=folder, check=True, capture_output=True)
            return json.loads(answer.stdout)

        result = run()
        persons, hours = result["persons"]["arrived"], result["ticks"]
        own, simpy_ms = [], []
        for pair in range(PAIRS):
            own.append(run()["elapsed_ms"])
            simpy_ms.append(core(persons, hours, 3, 6, 500, pair)[0])
    a, b = statistics.median(own), statistics.median(simpy_ms)
    print(f"{persons} persons, {hours} hours: Umbral {a:.1f} ms with load and score, SimPy core {b:.1f} ms; ratio {b / a:.1f}")


if __name__ == "__main__":
    main()
