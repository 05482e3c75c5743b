"""Many documents, or one that nobody vouches for: each read in a process apart, within limits.

tasks     what is asked and what came of it, in the form in which it travels between processes
work      one document, start to end, whatever happens to it
confine   what a process may use
memory    how much memory a process has had in use
forked    an executor that forks (Linux)
child     what its processes do
deaths    how processes end, and what is told of it
spawned   an executor that starts fresh interpreters (everywhere)
"""
