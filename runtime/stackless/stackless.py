"""Coroutines, tasklets and channels: the module that programs import."""
from _channels import channel, select
from _coroutines import CoroutineExit, coroutine, usercostate
from _tasklets import (TaskletExit, getcurrent, getmain, getruncount, run, schedule, schedule_remove,
                       set_channel_callback, set_schedule_callback, tasklet)
from _timers import sleep
