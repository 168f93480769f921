export default function TimelineScreen() { return <p>soon</p> }
