/* The process's entry: alone in its file, so that unit tests can bring their own. */
#include "runtime/gel.h"

int main(int argc, char **argv)
{
    return gel_run(argc, argv);
}
