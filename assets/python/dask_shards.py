"""Runs the shards of a plan on Dask workers, one of which is killed with -9 midway, if --kill is given.

    pip install distributed
    umbral plan --scenarios tutorial --policies reference,prepared --seeds 1..100 --shards 64 --out out
    python3 dask_shards.py out 64            # on this machine; a real cluster differs in the line with LocalCluster only
    umbral merge out

A shard is a function of its number and is written whole or not at all, so a worker that dies costs its shard's time and nothing else: Dask gives
the shard to another worker.
"""

import os
import signal
import subprocess
import sys


def shard(program, folder, number):
    done = subprocess.run([program, "shard", folder, str(number), "--jobs", "1"], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return os.getpid()


def main():
    from distributed import Client, LocalCluster, as_completed

    folder, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    program = os.environ.get("UMBRAL", "umbral")
    with LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        futures = client.map(lambda number: shard(program, folder, number), range(count), pure=False, retries=3)
        killed = None
        for done, future in enumerate(as_completed(futures), start=1):
            worker = future.result()
            if "--kill" in sys.argv and killed is None and done >= max(1, count // 4):
                killed = worker
                os.kill(killed, signal.SIGKILL)
                print(f"worker {killed} was killed with -9 after {done} of {count} shards")
        print(f"{count} shards are done")


if __name__ == "__main__":
    main()
