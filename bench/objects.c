/* The same work as objects.py: a table of functions per class, structures
 * passed by value for the vectors. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct Shape Shape;

typedef struct {
    double (*area)(const Shape *);
    void (*grow)(Shape *, double);
} Class;

struct Shape {
    const Class *cls;
    int64_t weight;
};

typedef struct {
    Shape base;
    double side;
} Square;

typedef struct {
    Shape base;
    double width, height;
} Rect;

typedef struct {
    Shape base;
    double radius;
} Circle;

typedef struct {
    Circle base;
    double hole;
} Ring;

static double square_area(const Shape *s)
{
    const Square *q = (const Square *)s;
    return q->side * q->side;
}

static void square_grow(Shape *s, double step)
{
    ((Square *)s)->side += step;
}

static double rect_area(const Shape *s)
{
    const Rect *r = (const Rect *)s;
    return r->width * r->height;
}

static void rect_grow(Shape *s, double step)
{
    Rect *r = (Rect *)s;
    r->width += step;
    r->height -= step * 0.5;
}

static double circle_area(const Shape *s)
{
    const Circle *c = (const Circle *)s;
    return 3.14159 * c->radius * c->radius;
}

static void circle_grow(Shape *s, double step)
{
    ((Circle *)s)->radius += step * 0.25;
}

static double ring_area(const Shape *s)
{
    const Ring *r = (const Ring *)s;
    return circle_area(s) - 3.14159 * r->hole * r->hole;
}

static const Class square_class = {square_area, square_grow};
static const Class rect_class = {rect_area, rect_grow};
static const Class circle_class = {circle_area, circle_grow};
static const Class ring_class = {ring_area, circle_grow};

static double score(const Shape *s)
{
    return s->cls->area(s) * (double)s->weight;
}

static Shape *new_shape(int64_t kind, int64_t weight, double size)
{
    Shape *s;
    if (kind == 0) {
        Square *q = malloc(sizeof *q);
        q->side = size;
        s = &q->base;
        s->cls = &square_class;
    } else if (kind == 1) {
        Rect *r = malloc(sizeof *r);
        r->width = size;
        r->height = size + 1.0;
        s = &r->base;
        s->cls = &rect_class;
    } else if (kind == 2) {
        Circle *c = malloc(sizeof *c);
        c->radius = size;
        s = &c->base;
        s->cls = &circle_class;
    } else {
        Ring *r = malloc(sizeof *r);
        r->base.radius = size;
        r->hole = size * 0.5;
        s = &r->base.base;
        s->cls = &ring_class;
    }
    s->weight = weight;
    return s;
}

typedef struct {
    double x, y, z;
} Vec;

typedef struct {
    Vec position, velocity;
} Particle;

static Vec add(Vec a, Vec b)
{
    return (Vec){a.x + b.x, a.y + b.y, a.z + b.z};
}

static Vec sub(Vec a, Vec b)
{
    return (Vec){a.x - b.x, a.y - b.y, a.z - b.z};
}

static Vec scaled(Vec a, double k)
{
    return (Vec){a.x * k, a.y * k, a.z * k};
}

static double dot(Vec a, Vec b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

static void move(Particle *p, Vec pull, double dt)
{
    Vec toward = sub(pull, p->position);
    double distance = dot(toward, toward) + 0.1;
    p->velocity = add(p->velocity, scaled(toward, dt / distance));
    p->position = add(p->position, scaled(p->velocity, dt));
}

int main(int argc, char **argv)
{
    int64_t size = argc > 1 ? atoll(argv[1]) : 600;
    enum { SHAPES = 1000, PARTICLES = 100 };
    Shape **shapes = malloc(SHAPES * sizeof *shapes);
    int64_t seed = 1;
    for (int64_t i = 0; i < SHAPES; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        shapes[i] = new_shape((seed >> 16) % 4, i % 7 + 1,
                              1.0 + (double)(seed % 100) / 50.0);
    }
    double total = 0.0;
    for (int64_t step = 0; step < size * 150; step++) {
        double step_size = step % 2 == 0 ? 0.001 : -0.001;
        for (int64_t i = 0; i < SHAPES; i++) {
            total += score(shapes[i]);
            shapes[i]->cls->grow(shapes[i], step_size);
        }
    }
    printf("shapes %.4f\n", total);
    Particle **particles = malloc(PARTICLES * sizeof *particles);
    for (int64_t i = 0; i < PARTICLES; i++) {
        double k = (double)i;
        particles[i] = malloc(sizeof **particles);
        particles[i]->position = (Vec){k * 1.0, k * 0.5, 1.0};
        particles[i]->velocity = (Vec){0.0, 0.0, k * 0.01};
    }
    Vec centre = {50.0, 25.0, 0.0};
    for (int64_t r = 0; r < size * 10; r++)
        for (int64_t i = 0; i < PARTICLES; i++)
            move(particles[i], centre, 0.01);
    double energy = 0.0;
    for (int64_t i = 0; i < PARTICLES; i++)
        energy += dot(particles[i]->velocity, particles[i]->velocity);
    printf("particles %.6f\n", energy);
    return 0;
}
