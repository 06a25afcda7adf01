/* measure RESULT COMMAND ARG... runs a command and writes its seconds and
 * its peak memory in KiB to the file RESULT. A process of its own, because
 * Linux hands the peak of the process that calls exec on to its successor:
 * started from Python, every program would seem to need Python's 15 MB. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0)
        return 126;
    FILE *out = fopen(argv[1], "w");
    if (out == NULL)
        return 126;
    fprintf(out, "%.6f %ld\n", now() - start, usage.ru_maxrss);
    if (fclose(out) != 0)
        return 126;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
