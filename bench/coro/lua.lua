-- Lua's coroutines, for lua5.4 and LuaJIT: the rows of bench/coro.
-- lua.lua ROW N; result on standard output, figure on standard error.
local row, n = arg[1], tonumber(arg[2])
local resume, yield, create = coroutine.resume, coroutine.yield, coroutine.create
local clock = os.clock
local counter = 0

local function ns(start, operations)
    io.stderr:write(string.format("ns %.3f\n", (clock() - start) * 1e9 / operations))
end

local function resident()
    local f = assert(io.open("/proc/self/statm"))
    local _, rss = f:read("*n", "*n")
    f:close()
    return rss * 4096
end

local rows = {}

function rows.switch(n)
    counter = 0
    local co = create(function() while true do counter = counter + 1; yield() end end)
    for i = 1, n do resume(co) end
    return counter
end

function rows.values(n)
    local co = create(function(x) while true do x = yield(x + 1) end end)
    local total = 0
    for i = 0, n - 1 do
        local _, v = resume(co, i)
        total = total + v
    end
    return total
end

function rows.create(n)
    counter = 0
    local function task(i) counter = counter + i end
    for i = 0, n - 1 do resume(create(task), i) end
    return counter
end

function rows.parked(n)
    counter = 0
    local tasks = {}
    local function task(i) yield(); counter = counter + i end
    for i = 1, n do tasks[i] = 0 end
    local before = resident()
    for i = 1, n do
        tasks[i] = create(task)
        resume(tasks[i], i - 1)
    end
    io.stderr:write(string.format("bytes %.1f\n", (resident() - before) / n))
    for i = 1, n do resume(tasks[i]) end
    return counter
end

-- A queue of runnable coroutines, and channels over it.
local ready, head, tail = {}, 1, 1
local function enqueue(co, a, b, c)
    ready[tail] = {co, a, b, c}
    tail = tail + 1
end
local function run_all()
    while head < tail do
        local t = ready[head]
        ready[head] = nil
        head = head + 1
        assert(resume(t[1], t[2], t[3], t[4]))
    end
end
local function channel() return {senders = {}, first = 1, last = 0} end
local function send(ch, v)
    local r = ch.receiver
    if r then
        ch.receiver = nil
        ready[tail] = {r, v}
        tail = tail + 1
    else
        ch.last = ch.last + 1
        ch.senders[ch.last] = {coroutine.running(), v}
        yield()
    end
end
local function receive(ch)
    if ch.first <= ch.last then
        local s = ch.senders[ch.first]
        ch.senders[ch.first] = nil
        ch.first = ch.first + 1
        ready[tail] = {s[1]}
        tail = tail + 1
        return s[2]
    end
    ch.receiver = coroutine.running()
    return yield()
end

function rows.ring(n)
    local tasks, at = 503, 0
    local channels = {}
    for i = 1, tasks do channels[i] = channel() end
    for i = 1, tasks do
        local inp, out = channels[i], channels[i % tasks + 1]
        enqueue(create(function()
            while true do
                local k = receive(inp)
                if k == 0 then at = i; return end
                send(out, k - 1)
            end
        end))
    end
    run_all()
    local start = clock()
    enqueue(create(function() send(channels[1], n) end))
    run_all()
    ns(start, n)
    return at
end

local function sky(reply, number, size)
    if size == 1 then return send(reply, number) end
    local answers, part, total = channel(), size / 10, 0
    for i = 0, 9 do enqueue(create(sky), answers, number + i * part, part) end
    for i = 1, 10 do total = total + receive(answers) end
    send(reply, total)
end

function rows.skynet(n)
    local start, reply, result = clock(), channel(), 0
    enqueue(create(function() result = receive(reply) end))
    enqueue(create(sky), reply, 0, n)
    run_all()
    ns(start, 1e6)
    return result
end

local function stay(depth)
    if depth > 0 then return stay(depth - 1) + 1 end
    while counter >= 0 do counter = counter + 1; yield() end
    return 0
end

function rows.deep(n)
    counter = 0
    local co = create(stay)
    resume(co, 100)
    for i = 2, n do resume(co) end
    return counter
end

local function down(depth)
    if depth == 0 then yield(); return 0 end
    return down(depth - 1) + 1
end

function rows.down(n)
    counter = 0
    local co = create(function() while true do counter = counter + down(100) end end)
    for i = 1, n + 1 do resume(co) end
    return counter
end

local function recurse(n)
    if n == 0 then return 0 end
    return recurse(n - 1) + 1
end

function rows.recursion(n)
    local start = clock()
    local r = recurse(n)
    ns(start, 1e6)
    return r
end

function rows.generators(n)
    local wrap = coroutine.wrap
    local function numbers() return wrap(function() for i = 0, n - 1 do yield(i) end end) end
    local function doubled(g) return wrap(function() for x in g do yield(x * 2) end end) end
    local function plus_one(g) return wrap(function() for x in g do yield(x + 1) end end) end
    local total = 0
    for x in plus_one(doubled(numbers())) do total = total + x end
    return total
end

local operations = {switch = 2 * n, values = 2 * n, create = n, deep = 2 * n, down = n, generators = n}
if not rows[row] then os.exit(2) end
local r
if operations[row] then
    rows[row](math.floor(n / 10))
    local start = clock()
    r = rows[row](n)
    ns(start, operations[row])
else
    r = rows[row](n)
end
print(string.format("%.0f", r))
