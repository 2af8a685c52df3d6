"""Umbral as an environment after Gymnasium's conventions.

    pip install gymnasium
    python3 umbral_env.py tutorial          # runs Gymnasium's own check_env, then a random agent

An action is a few orders from the scenario's menu (0 gives none). The reward is made of the observed picture only: how well people are *seen*
to be off. The true score comes once, in `info` of the last step, and is not the sum of rewards: a learner that games the reward will see it.
"""

import json
import os
import subprocess

import gymnasium
import numpy as np
from gymnasium import spaces

# What an observation holds of each site.
SITE = ("present", "waiting", "longest_wait", "unserved")


class UmbralEnv(gymnasium.Env):
    """One exercise; each step is `every` hours, with up to `orders` orders before them."""

    metadata = {"render_modes": []}

    def __init__(self, scenario="tutorial", every=24, orders=4, program=None, render_mode=None):
        self.render_mode = render_mode
        self.every = every
        program = program or os.environ.get("UMBRAL", "umbral")
        self._child = subprocess.Popen([program, "env", scenario], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        start, first = self._begin(0)
        self.menu = start["menu"]
        self.hours = start["hours"]
        self.action_space = spaces.MultiDiscrete([len(self.menu) + 1] * orders)
        self.observation_space = spaces.Box(0.0, np.inf, self._observe(first["sitrep"]).shape, np.float32)

    def _say(self, message):
        self._child.stdin.write(json.dumps(message) + "\n")
        self._child.stdin.flush()
        return self._hear()

    def _hear(self):
        line = self._child.stdout.readline()
        if not line:
            raise RuntimeError("umbral env has ended; what it said is on standard error")
        message = json.loads(line)
        if message["type"] == "error":
            raise ValueError(message["message"])
        return message

    def _begin(self, seed):
        return self._say({"type": "reset", "seed": int(seed), "every": self.every}), self._hear()

    def _observe(self, sitrep):
        def known(value):
            return 0.0 if value is None else float(value)

        whole = [sitrep["tick"] / sitrep["endex"], sitrep["hour"], sitrep["arrived"]["value"], known(sitrep["contingency"])]
        whole += [known(line["approved"]) - known(line["committed"]) - known(line["paid"]) for line in sitrep["lines"]]
        whole += sitrep["staff_ready"] + sitrep["on_order"] + [sitrep["trucks_free"], len(sitrep["dilemmas"])]
        for site in sitrep["sites"]:
            whole += [site[name]["value"] for name in SITE] + [known(site["beds"]), float(site["open"])]
            whole += sum(([known(value)] for value in site["water"] or (0, 0)), [])
        return np.maximum(np.asarray(whole, np.float32), 0.0)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        # The world's seed is drawn from the generator that Gymnasium seeds.
        _, first = self._begin(self.np_random.integers(1, 2**31))
        return self._observe(first["sitrep"]), {}

    def step(self, action):
        chosen = [self.menu[choice - 1] for choice in np.asarray(action).ravel() if choice > 0]
        message = self._say({"type": "decide", "orders": chosen})
        over = message["type"] == "end"
        info = {name: message[name] for name in ("grade", "total", "passed", "digest")} if over else {}
        return self._observe(message["sitrep"]), float(message["reward"]), over, False, info

    def close(self):
        if self._child.poll() is None:
            self._child.stdin.close()
            try:
                self._child.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._child.kill()


if __name__ == "__main__":
    import sys
    import warnings

    from gymnasium.utils.env_checker import check_env

    scenario = sys.argv[1] if len(sys.argv) > 1 else "tutorial"
    env = UmbralEnv(scenario)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        check_env(env, skip_render_check=True)
    for warning in told:
        print("check_env warns:", warning.message)
    env.reset(seed=7)
    env.action_space.seed(7)
    over, rewards = False, 0.0
    while not over:
        _, reward, over, _, info = env.step(env.action_space.sample())
        rewards += reward
    print(f"check_env passed; a random agent: rewards {rewards:.2f}, grade {info['grade']}")
    env.close()
