"""The machine that something was measured on, in a line."""

import os
import platform
from pathlib import Path


def machine() -> str:
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    cores = len(os.sched_getaffinity(0))
    loads = "/".join(f"{load:.1f}" for load in os.getloadavg())
    return f"{model}, {cores} cores, Linux {platform.release()}, load before {loads}"


def file_system(folder: Path) -> str:
    """The kind of file system that a folder is on, such as ext4 or tmpfs."""
    device = os.stat(folder).st_dev
    wanted = f"{os.major(device)}:{os.minor(device)}"
    for line in Path("/proc/self/mountinfo").read_text().splitlines():
        if line.split()[2] == wanted:
            return line.partition(" - ")[2].split()[0]
    return "unknown"
