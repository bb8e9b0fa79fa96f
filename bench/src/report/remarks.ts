/** What the figures of a bench mean, and what they do not, by its name. */
export const remarks: Readonly<Record<string, string>> = {
  together:
    'A server in a process of its own; the peers, without a browser, in threads of another, whose CPU is the generator’s. Each writes cards letter by letter as the editor does: 20 peers five letters a second for a minute, more peers two a second for half a minute. Times are from the edit in one document until it stands in another, painting aside, at every pair of peers of the 20 and at ten watching peers of the 100 and 300; the others take what comes as bytes and read it in the end, when every document and the server’s must be equal, or the bench fails. The first 15 % of the time are for warming up. A profile at 20 people shows two pauses of the server’s one thread, the folding of stored changes and the writing of the journey’s settled form, and sending as its largest work; at 300 that thread is half full on this machine, and was nearly full on a slower one.',
  crash:
    'The server is killed at a random moment of up to 400 ms of writing, started again on the same data and the same port, and asked for the words. “Seen” is what stood in the watcher’s document, “saved” what the writer’s had been acknowledged.',
}
