// Goroutines on one processor, unbuffered channels: the rows of bench/coro.
// go ROW N; result on standard output, figure on standard error.
package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

var counter int

func ns(start time.Time, n float64) {
	fmt.Fprintf(os.Stderr, "ns %.3f\n", float64(time.Since(start).Nanoseconds())/n)
}

func resident() int {
	b, _ := os.ReadFile("/proc/self/statm")
	n, _ := strconv.Atoi(strings.Fields(string(b))[1])
	return n * 4096
}

// A switch there and back: two rendezvous on unbuffered channels.
func switchRow(n int) int {
	counter = 0
	there, back := make(chan struct{}), make(chan struct{})
	go func() {
		for range there {
			counter++
			back <- struct{}{}
		}
	}()
	for i := 0; i < n; i++ {
		there <- struct{}{}
		<-back
	}
	close(there)
	return counter
}

func values(n int) int {
	there, back := make(chan int), make(chan int)
	go func() {
		for x := range there {
			back <- x + 1
		}
	}()
	total := 0
	for i := 0; i < n; i++ {
		there <- i
		total += <-back
	}
	close(there)
	return total
}

func create(n int) int {
	counter = 0
	for i := 0; i < n; i++ {
		go func(i int) { counter += i }(i)
		runtime.Gosched()
	}
	return counter
}

func parked(n int) int {
	counter = 0
	gate, done := make(chan struct{}), make(chan struct{})
	before := resident()
	for i := 0; i < n; i++ {
		go func(i int) {
			<-gate
			counter += i
			done <- struct{}{}
		}(i)
	}
	runtime.Gosched()
	fmt.Fprintf(os.Stderr, "bytes %.1f\n", float64(resident()-before)/float64(n))
	close(gate)
	for i := 0; i < n; i++ {
		<-done
	}
	return counter
}

func ring(n int) int {
	const tasks = 503
	channels := make([]chan int, tasks)
	for i := range channels {
		channels[i] = make(chan int)
	}
	end := make(chan int)
	for i := range channels {
		go func(i int, in, out chan int) {
			for {
				n := <-in
				if n == 0 {
					end <- i
					return
				}
				out <- n - 1
			}
		}(i+1, channels[i], channels[(i+1)%tasks])
	}
	runtime.Gosched()
	start := time.Now()
	channels[0] <- n
	at := <-end
	ns(start, float64(n))
	return at
}

func sky(reply chan int, number, size int) {
	if size == 1 {
		reply <- number
		return
	}
	answers := make(chan int)
	part := size / 10
	for i := 0; i < 10; i++ {
		go sky(answers, number+i*part, part)
	}
	total := 0
	for i := 0; i < 10; i++ {
		total += <-answers
	}
	reply <- total
}

func skynet(n int) int {
	start := time.Now()
	reply := make(chan int)
	go sky(reply, 0, n)
	r := <-reply
	ns(start, 1e6)
	return r
}

//go:noinline
func stay(depth int, there, back chan struct{}) int {
	if depth > 0 {
		return stay(depth-1, there, back) + 1
	}
	for range there {
		counter++
		back <- struct{}{}
	}
	return 0
}

func deep(n int) int {
	counter = 0
	there, back := make(chan struct{}), make(chan struct{})
	go stay(100, there, back)
	for i := 0; i < n; i++ {
		there <- struct{}{}
		<-back
	}
	close(there)
	return counter
}

//go:noinline
func goDown(depth int, there, back chan struct{}) int {
	if depth == 0 {
		back <- struct{}{}
		<-there
		return 0
	}
	return goDown(depth-1, there, back) + 1
}

func down(n int) int {
	counter = 0
	there, back := make(chan struct{}), make(chan struct{})
	go func() {
		for {
			counter += goDown(100, there, back)
		}
	}()
	<-back
	for i := 0; i < n; i++ {
		there <- struct{}{}
		<-back
	}
	return counter
}

//go:noinline
func recurse(n int) int {
	if n == 0 {
		return 0
	}
	return recurse(n-1) + 1
}

func recursion(n int) int {
	debug.SetMaxStack(1 << 34)
	start := time.Now()
	r := recurse(n)
	ns(start, 1e6)
	return r
}

func generators(n int) int {
	a, b, c := make(chan int), make(chan int), make(chan int)
	go func() {
		for i := 0; i < n; i++ {
			a <- i
		}
		close(a)
	}()
	go func() {
		for x := range a {
			b <- x * 2
		}
		close(b)
	}()
	go func() {
		for x := range b {
			c <- x + 1
		}
		close(c)
	}()
	total := 0
	for x := range c {
		total += x
	}
	return total
}

func timed(row func(int) int, n int, operations float64) int {
	row(n / 10)
	start := time.Now()
	r := row(n)
	ns(start, operations)
	return r
}

func main() {
	runtime.GOMAXPROCS(1)
	n, _ := strconv.Atoi(os.Args[2])
	f := float64(n)
	r := 0
	switch os.Args[1] {
	case "switch":
		r = timed(switchRow, n, 2*f)
	case "values":
		r = timed(values, n, 2*f)
	case "create":
		r = timed(create, n, f)
	case "parked":
		r = parked(n)
	case "ring":
		r = ring(n)
	case "skynet":
		r = skynet(n)
	case "deep":
		r = timed(deep, n, 2*f)
	case "down":
		r = timed(down, n, f)
	case "recursion":
		r = recursion(n)
	case "generators":
		r = timed(generators, n, f)
	default:
		os.Exit(2)
	}
	fmt.Println(r)
}
