export const enteringPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desirepath</title>
<meta http-equiv="refresh" content="0;url=/"><p><a href="/">Open Desirepath</a>`

export const usedUpPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Desirepath</title>
<body style="font:16px/1.5 system-ui;max-width:32rem;margin:15vh auto;padding:0 1rem">
<h1 style="font-size:1.3rem">This link has been used</h1>
<p>It opens Desirepath once. If this is the browser it was opened in, go to <a href="/">the journeys</a>.
Otherwise stop Desirepath with Ctrl-C and start it again: it prints a new link.</p>`
